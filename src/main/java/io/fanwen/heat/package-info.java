/**
 * What readers did, by what a web server's logs say: how often each article was read, fetched as Word file and copied, and how many found
 * an experience useful.
 *
 * <p>A {@link io.fanwen.heat.HeatCounter} reads logs one after the other and counts <i>visits</i>: an article's page that a person asked
 * for and got. A <i>ballot</i> is the small file that a reader's browser asks for to say something, in the query of its address. A <i>repeat</i> is the same visitor coming back to the same article within half an hour. {@link io.fanwen.heat.LogChunks}
 * remembers which lines were counted before, {@link io.fanwen.heat.RecentVisitors} who was there in the last half hour.
 *
 * <p>Reads streams of any length in memory that does not grow with them. Times are seconds since 1970 in UTC. No visitor's network
 * address is kept: what is remembered of a visit is a salted hash, for half an hour of the log's own time. Touches no file by itself.
 */
package io.fanwen.heat;
