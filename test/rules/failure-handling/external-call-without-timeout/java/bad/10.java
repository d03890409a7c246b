package com.acme.orders;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import org.springframework.stereotype.Component;

@Component
public class Payments {
    private final Client client;

    public Payments() {
        ClientBuilder builder = ClientBuilder.newBuilder(); // <- finding
        builder.register(Tracing.class);
        this.client = builder.build();
    }

    public Payment load(String id) {
        return client.target("https://payments.internal/" + id).request().get(Payment.class);
    }
}
