package shop;

import java.net.URI;

public class Rates {
    private static final URI BASE = URI.create("http://rates.prod.svc.cluster.local/v1"); // <- finding

    public URI base() {
        return BASE;
    }
}
