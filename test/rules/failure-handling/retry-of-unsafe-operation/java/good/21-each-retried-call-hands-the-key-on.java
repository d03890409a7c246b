package shop;

import java.util.function.Supplier;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

@Service
public class Parcels {
    private final RestTemplate rest;

    public Parcels(RestTemplate rest) {
        this.rest = rest;
    }

    public String book(String order, Object parcel) throws InterruptedException {
        return again(() -> send("/bookings", parcel, order));
    }

    public String pickUp(Object street) {
        return send("/pick-ups", street, null);
    }

    private String send(String path, Object body, String key) {
        HttpHeaders headers = new HttpHeaders();
        if (key != null) {
            headers.set("Idempotency-Key", key);
        }
        return rest.postForObject("https://parcels.internal" + path, new HttpEntity<>(body, headers), String.class);
    }

    private <T> T again(Supplier<T> work) throws InterruptedException {
        for (int round = 0; ; round++) {
            try {
                return work.get();
            } catch (RestClientException e) {
                if (round == 3) {
                    throw e;
                }
                Thread.sleep(250L << round);
            }
        }
    }
}
