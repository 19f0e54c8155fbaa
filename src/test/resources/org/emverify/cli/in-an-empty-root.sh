#!/usr/bin/env bash
# in-an-empty-root.sh ROOT TARBALL COMMAND…: unpacks the distribution into /opt of an empty root and runs the command there,
# as a user without a name, a home or a right to write but in /out. Laid beside it is what every Linux system has: a shell with
# two programs, the libraries that they and Java link to, /proc and devices of chance, and the address of localhost. To be run
# by root in namespaces of its own: unshare --mount --pid --fork.
set -euo pipefail
root=$1 tarball=$2
shift 2
chroot=$(PATH=$PATH:/usr/sbin type -P chroot)

mkdir -p "$root"/{bin,dev,etc,opt,out,proc}
tar xzf "$tarball" -C "$root/opt"
cp -L /bin/sh "$(type -P dirname)" "$(type -P readlink)" "$root/bin/"
ldd "$root"/bin/* "$root"/opt/*/runtime/bin/java "$root"/opt/*/runtime/lib/lib{java,jimage,jli,net,nio,zip}.so "$root"/opt/*/runtime/lib/server/libjvm.so \
  | awk '$2 == "=>" && $3 ~ /^\// { print $3 } $1 ~ /^\// && $2 ~ /^\(/ { print $1 }' \
  | grep -v "^$root" | sort -u | while read -r library; do
  mkdir -p "$root$(dirname "$library")"
  cp -L "$library" "$root$library"
done
echo "127.0.0.1 localhost" > "$root/etc/hosts"
chmod 755 "$root"
chown 64999:64999 "$root/out"

mount --bind "$root" "$root"
for device in null random urandom; do
  touch "$root/dev/$device"
  mount --bind "/dev/$device" "$root/dev/$device"
done
mount -t proc proc "$root/proc"
mount --bind "$root/out" "$root/out"
mount -o remount,ro,bind "$root"
# Java ends with an error when it cannot use the class archive.
exec env -i PATH=/bin EM_VERIFY_JAVA_OPTIONS=-Xshare:on \
  "$chroot" --userspec=64999:64999 --groups= "$root" "$@"
