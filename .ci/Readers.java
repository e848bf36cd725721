import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Readers of a site that is published over and over: each asks for a page, then for the picture that the page names, 500 requests a second in
 * all, until a file appears. Ends with 1 if anything was not there, if a picture was another edition's than its page, or if a reader saw an older
 * site after a newer one.
 */
public class Readers {
    private static final Pattern EDITION = Pattern.compile("edition-(\\d+)-");
    private static final int READERS = 5;
    private static final long PAUSE_MILLIS = 20;

    public static void main(String[] arguments) throws Exception {
        String server = "http://127.0.0.1:" + arguments[0];
        Path stop = Path.of(arguments[1]);
        LongAdder asked = new LongAdder();
        List<String> wrong = new ArrayList<>();
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            int first = i;
            readers.add(new Thread(() -> read(server, stop, first, asked, wrong)));
        }
        for (Thread reader : readers) {
            reader.start();
        }
        for (Thread reader : readers) {
            reader.join();
        }
        System.out.println("readers: " + asked + " requests, " + wrong.size() + " wrong");
        wrong.stream().limit(10).forEach(System.out::println);
        System.exit(wrong.isEmpty() && asked.sum() > 0 ? 0 : 1);
    }

    private static void read(String server, Path stop, int first, LongAdder asked, List<String> wrong) {
        HttpClient client = HttpClient.newHttpClient();
        int newest = 0;
        for (int n = first; !Files.exists(stop); n++) {
            try {
                long began = System.currentTimeMillis();
                int page = edition(client, server + "/notices/n" + (n % 30 + 1) + ".html");
                int picture = edition(client, server + "/pictures/" + page + ".svg");
                asked.add(2);
                if (page < newest || picture != page) {
                    throw new IllegalStateException("page of edition " + page + " with picture of " + picture + " after " + newest);
                }
                newest = page;
                Thread.sleep(Math.max(0, PAUSE_MILLIS - (System.currentTimeMillis() - began)));
            } catch (Exception e) {
                synchronized (wrong) {
                    wrong.add(e.toString());
                }
            }
        }
    }

    private static int edition(HttpClient client, String address) throws Exception {
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        Matcher edition = EDITION.matcher(answer.body());
        if (answer.statusCode() != 200 || !edition.find()) {
            throw new IllegalStateException(answer.statusCode() + " for " + address);
        }
        return Integer.parseInt(edition.group(1));
    }
}
