package shop;

public class Quotes {
    private final Rates rates;

    public int quote(String item) {
        return rates.lookUp(item);
    }
}
