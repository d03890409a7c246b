package com.acme;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class HookController {
    private final Accounts accounts;
    private final Signatures signatures;

    public HookController(Accounts accounts, Signatures signatures) {
        this.accounts = accounts;
        this.signatures = signatures;
    }

    @PostMapping("/webhooks/billing")
    public void billing(@RequestBody Event event) {
        signatures.verify(event);
        accounts.credit(event.accountId(), event.credits());
    }
}
