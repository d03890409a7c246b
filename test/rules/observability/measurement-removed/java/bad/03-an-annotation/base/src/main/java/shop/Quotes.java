package shop;

import io.micrometer.core.annotation.Timed;

public class Quotes {
    private final Rates rates;

    @Timed("quotes.duration") // <- finding
    public int quote(String item) {
        return rates.lookUp(item);
    }
}
