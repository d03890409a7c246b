package com.acme.orders;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

@Component
public class Payments {
    private final Client client;
    private final Client reports;

    public Payments(Limits limits) {
        ClientBuilder builder = ClientBuilder.newBuilder();
        builder.readTimeout(3, TimeUnit.SECONDS);
        this.client = builder.build();
        ClientBuilder other = ClientBuilder.newBuilder();
        limits.applyTo(other);
        this.reports = other.build();
    }

    public Payment load(String id) {
        return client.target("https://payments.internal/" + id).request().get(Payment.class);
    }

    public Report report() {
        return reports.target("https://reports.internal/").request().get(Report.class);
    }
}
