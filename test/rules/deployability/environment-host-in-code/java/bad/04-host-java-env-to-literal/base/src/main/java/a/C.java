package a;
import java.net.URI;
import java.net.http.HttpRequest;
class C {
    private final String base = System.getenv("LEDGER_URL");
    HttpRequest req() { return HttpRequest.newBuilder(URI.create(base + "/entries")).build(); }
}
