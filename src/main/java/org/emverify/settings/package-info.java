/**
 * What the user asked for: read from options, system properties, environment and file, validated together. Begin with
 * {@link org.emverify.settings.Setting}, the catalogue, and {@link org.emverify.settings.Settings}, what comes of it;
 * {@link org.emverify.settings.SettingsReader} leads from one to the other. Imports no other package and no library, and
 * neither starts nor writes anything.
 */
package org.emverify.settings;
