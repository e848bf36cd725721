/**
 * Config: what the people who run a site say about all of it.
 *
 * <p>{@link io.fanwen.config.SiteConfigReader} reads {@code site.yaml}, lays {@code site.local.yaml} and the {@code FANWEN_…} variables of
 * the environment over it, and makes a {@link io.fanwen.config.SiteConfig} of the whole, or says what is wrong with it and where.
 *
 * <p>Every setting does something; a field that no room uses is not known here. What settings point at (a theme, a menu entry's target,
 * the pattern of addresses) is checked by the rooms that know such things. {@code docs/site-settings.md} lists every field.
 */
package io.fanwen.config;
