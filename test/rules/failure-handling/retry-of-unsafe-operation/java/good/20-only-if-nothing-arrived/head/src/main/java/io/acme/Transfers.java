package io.acme;

import java.net.ConnectException;
import org.springframework.retry.annotation.Backoff;
import org.springframework.retry.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

@Component
public class Transfers {
    private final RestTemplate bank;

    Transfers(RestTemplate bank) {
        this.bank = bank;
    }

    @Retryable(retryFor = ConnectException.class, maxAttempts = 3, backoff = @Backoff(delay = 500))
    public Receipt book(Order order) {
        return bank.postForObject("/orders", order, Receipt.class);
    }
}
