package io.acme;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
public class PriceListener {
    private final Prices prices;

    PriceListener(Prices prices) {
        this.prices = prices;
    }

    @KafkaListener(topics = "prices")
    public void on(PriceChanged event) {
        Price price = prices.findById(event.getSku());
        price.setCents(event.getCents());
        prices.save(price);
    }
}
