package io.acme;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
public class PriceListener {
    private final PriceRepository prices;

    PriceListener(PriceRepository prices) {
        this.prices = prices;
    }

    @KafkaListener(topics = "prices")
    public void on(PriceChanged event) {
        Price price = prices.findById(event.getSku());
        if (event.getVersion() <= price.getVersion()) {
            return;
        }
        price.setCents(event.getCents());
        price.setVersion(event.getVersion());
        prices.save(price);
    }
}
