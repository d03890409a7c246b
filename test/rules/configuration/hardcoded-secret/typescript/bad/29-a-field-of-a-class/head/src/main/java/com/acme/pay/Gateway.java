package com.acme.pay;

import org.springframework.stereotype.Component;

@Component
public class Gateway {
    private static final String CLIENT_SECRET = "Zp4wQ9{{}}xTn2LkVb7Rc8Hd"; // <- finding

    String header() {
        return "Basic " + CLIENT_SECRET;
    }
}
