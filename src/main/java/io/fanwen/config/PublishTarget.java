package io.fanwen.config;

import io.fanwen.text.Place;
import java.util.Optional;

/** Where a site is sent, and how. A closed set. None of it is secret: secrets never stand in settings. */
public sealed interface PublishTarget {
    /** What every target has. */
    Common common();

    <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E;

    /** What is done for each kind. */
    interface Visitor<R, E extends Exception> {
        R folder(Folder target) throws E;

        R git(Git target) throws E;

        R s3(S3 target) throws E;

        R sftp(Sftp target) throws E;
    }

    /** The word for its kind in settings. */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * @param name  what its owner calls it: letters, digits, hyphens and underscores
     * @param gzip  whether texts are sent compressed as well
     * @param hearers which search engines hear of new articles
     * @param place where it stands, for messages
     */
    record Common(String name, boolean gzip, Hearers hearers, Place place) {}

    /**
     * Search engines that hear of new articles.
     *
     * @param baidu    whether Baidu does
     * @param indexNow the key of the site's owner for those of IndexNow; readers can fetch it too, so it is no secret. Empty for nobody
     */
    record Hearers(boolean baidu, Optional<String> indexNow) {
        /** Whether nobody hears anything. */
        public boolean isNobody() {
            return !baidu && indexNow.isEmpty();
        }
    }

    /**
     * A folder of this machine that a web server serves.
     *
     * @param path relative to the site's folder, or absolute; {@code ~/} is the user's home
     * @param keep how many releases stay, the one that is served among them; at least 1
     */
    record Folder(Common common, String path, int keep) implements PublishTarget {
        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.folder(this);
        }
    }

    /**
     * A branch of a git repository.
     *
     * @param repository an address or a path that git understands; never begins with a hyphen, never holds a password
     */
    record Git(Common common, String repository, String branch) implements PublishTarget {
        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.git(this);
        }
    }

    /**
     * A bucket of a service that speaks S3.
     *
     * @param endpoint  scheme, host and port, without a slash at the end
     * @param prefix    of all keys: empty, or ends with a slash
     * @param hostStyle whether the bucket's name stands in the host ({@code bucket.host/key}) and not in the path
     */
    record S3(Common common, String endpoint, String region, String bucket, String prefix, boolean hostStyle) implements PublishTarget {
        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.s3(this);
        }
    }

    /**
     * A folder of another machine that is reached by SFTP.
     *
     * @param user whom to be there; otherwise what {@code ~/.ssh/config} says, or the name here
     * @param port where the server listens; otherwise what {@code ~/.ssh/config} says, or 22
     * @param path absolute, or relative to where that user comes in
     * @param key  the file with the private key; otherwise the agent's and the usual ones
     */
    record Sftp(Common common, String host, Optional<String> user, Optional<Integer> port, String path, Optional<String> key)
            implements PublishTarget {
        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.sftp(this);
        }
    }
}
