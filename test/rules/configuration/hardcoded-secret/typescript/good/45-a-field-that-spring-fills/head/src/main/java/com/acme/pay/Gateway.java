package com.acme.pay;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
public class Gateway {
    private static final String TOKEN_HEADER = "X-Gateway-Token-V2-Signature9";

    @Value("${gateway.client-secret}")
    private String clientSecret;
}
