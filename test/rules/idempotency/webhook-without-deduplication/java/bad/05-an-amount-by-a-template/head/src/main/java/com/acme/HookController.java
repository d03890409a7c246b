package com.acme;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class HookController {
    private final JdbcTemplate jdbc;
    private final Signatures signatures;

    public HookController(JdbcTemplate jdbc, Signatures signatures) {
        this.jdbc = jdbc;
        this.signatures = signatures;
    }

    @PostMapping("/webhooks/billing")
    public void billing(@RequestBody Event event) {
        signatures.verify(event);
        jdbc.update("UPDATE accounts SET credits = credits + ? WHERE id = ?", event.credits(), event.accountId()); // <- finding
    }
}
