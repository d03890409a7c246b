package com.acme.orders;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

@Configuration
class Clients {
    @Bean
    RestClient stock() {
        return RestClient.builder().baseUrl("https://stock.staging.acme.internal:8443/v1").build(); // <- finding
    }
}
