package com.acme.hooks;

import org.springframework.stereotype.Service;

@Service
public class PayoutService {
    public void apply(String body) {
    }
}
