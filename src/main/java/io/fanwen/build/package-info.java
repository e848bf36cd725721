/**
 * The one place that runs the stages: from the folder of a site to the published folder.
 *
 * <p>A {@link io.fanwen.build.BuildRequest} says what to build; {@link io.fanwen.build.SiteLoader} reads a site into a
 * {@link io.fanwen.build.LoadedSite}; {@link io.fanwen.build.SiteBuilder} makes its pages and commits them; a
 * {@link io.fanwen.build.BuildResult} says what came of it.
 *
 * <p>Holds the texts of articles in their stored form, not as trees. Everything that the outside world decides (which day it is, the
 * environment, the folder) comes in by the request; nothing below asks for it.
 */
package io.fanwen.build;
