package com.acme.orders;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

@Configuration
class Clients {
    @Bean
    RestClient stock(StockProperties props) {
        if (props.url().startsWith("https://stock.prod.acme.internal")) {
            throw new IllegalStateException("see https://wiki.prod.acme.internal/stock");
        }
        return RestClient.builder().baseUrl(props.url()).build();
    }
}
