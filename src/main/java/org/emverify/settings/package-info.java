/**
 * What the user asked for: read from options, properties, environment and file, validated together. Begin with
 * {@link org.emverify.settings.Settings}. Knows no other room.
 */
package org.emverify.settings;
