package io.fanwen.publish;

import io.fanwen.address.Addresses;
import io.fanwen.build.BuildRequest;
import io.fanwen.build.LoadedSite;
import io.fanwen.build.Progress;
import io.fanwen.build.SiteLoader;
import io.fanwen.config.PublishTarget;
import io.fanwen.config.SiteConfig;
import io.fanwen.library.LibraryArticle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is to hear of a target's new articles.
 *
 * @param files of the site, as they are published
 */
record Notified(PublishTarget.Common target, SiteConfig config, Set<String> files) {
    static Notified of(PublishTarget settings, SiteConfig config, Set<String> files) {
        return new Notified(settings.common(), config, files);
    }

    /** Empty if nobody is to hear anything. */
    Optional<Notices> notices(BuildRequest build, Secrets secrets) {
        if (target.hearers().isNobody()) {
            return Optional.empty();
        }
        SiteConfig.SiteAddress address = config.address();
        List<Announcer> announcers = new ArrayList<>();
        if (target.hearers().baidu()) {
            announcers.add(new BaiduPush(BaiduPush.ENDPOINT, address.origin(), target.name(), secrets));
        }
        target.hearers().indexNow().ifPresent(key -> announcers.add(new IndexNow(IndexNow.ENDPOINT, address.origin() + address.basePath(), key,
                files.contains(IndexNow.file(key)))));
        return Optional.of(new Notices(build.cache().resolve("publish").resolve(target.name() + ".notices"), announcers));
    }

    /** What readers may find: not what is unlisted. */
    List<Notices.Article> articles(BuildRequest build) throws IOException {
        Optional<LoadedSite> site = SiteLoader.load(build, config, Progress.SILENT).value();
        return site.map(loaded -> loaded.library().articles()).orElse(List.of()).stream()
                .filter(article -> article.listed() && files.contains(Addresses.file(article.address()))).map(this::article).toList();
    }

    private Notices.Article article(LibraryArticle article) {
        SiteConfig.SiteAddress address = config.address();
        String updated = article.updated().map(moment -> moment.day() + moment.time().map(time -> "T" + time).orElse("")).orElse("");
        return new Notices.Article(address.origin() + Addresses.href(address.basePath(), article.address()), Addresses.file(article.address()), updated);
    }
}
