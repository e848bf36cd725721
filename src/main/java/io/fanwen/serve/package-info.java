/**
 * The preview: a site as it would be published, seen while it is written.
 *
 * <p>A {@link io.fanwen.serve.Preview} watches the sources, has {@link io.fanwen.build.LiveSite} take in what changes, and tells the browsers
 * that listen. What is answered comes from an edition alone, made when it is asked for; the one thing added to pages is the script that
 * listens.
 *
 * <p>Every request is treated as hostile: it is answered only if it comes from a page of this preview or from the address bar, and only with
 * what the site publishes. Nothing is written but what builds and checks remember. Jetty is used here and nowhere else.
 */
package io.fanwen.serve;
