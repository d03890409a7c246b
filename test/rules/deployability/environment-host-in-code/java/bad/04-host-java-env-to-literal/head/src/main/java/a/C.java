package a;
import java.net.URI;
import java.net.http.HttpRequest;
class C {
    private final String base = "https://ledger.acme-books.com"; // <- finding
    HttpRequest req() { return HttpRequest.newBuilder(URI.create(base + "/entries")).build(); }
}
