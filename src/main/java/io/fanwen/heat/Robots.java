package io.fanwen.heat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells programs from people by what they call themselves. Those that say they are browsers and are not cannot be told.
 *
 * <p>What names have in common (bot, crawl, spider, monitor) covers nearly all of the lists that log analysers keep; the rest are libraries
 * and fetchers by their own names. Not thread-safe.
 */
final class Robots {
    private static final int MOST_KNOWN = 10_000;

    private static final Pattern NAMES = Pattern.compile("(?<!cu)bot\\b|bot[/_.\\-]|robot|crawl|spider|slurp|archiver|\\bscan|scanner|scrap|fetch|monitor|uptime|pingdom|"
            + "preview|validator|checker|curl|wget|libwww|httpclient|http[-_ ]?client|http-kit|okhttp|python|java/|jakarta|go-http|ruby|perl|php/|axios|"
            + "node[-/.]|undici|headless|phantom|selenium|puppeteer|playwright|lighthouse|feed|rss|reader/|facebookexternalhit|mediapartners|"
            + "ia_archiver|whatsapp|telegram|embedly|quora link|bytespider|yisou|sogou web|360spider|haosou|baiduspider|gptbot|ccbot|claude|"
            + "dataprovider|zgrab|masscan|nmap|nikto|zabbix|nagios|prometheus|blackbox|httpx|aiohttp|postman|insomnia|apachebench|\\bab/|siege|wrk");

    /** The same few thousand names come again and again, and each takes longer to look at than all else in its line. */
    private final Map<String, Boolean> known = new HashMap<>();

    /** A program without a name is a robot: every browser has one. */
    boolean has(String agent) {
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(agent, Robots::isRobot);
    }

    private static boolean isRobot(String agent) {
        return agent.length() < 8 || NAMES.matcher(agent.toLowerCase(Locale.ROOT)).find();
    }
}
