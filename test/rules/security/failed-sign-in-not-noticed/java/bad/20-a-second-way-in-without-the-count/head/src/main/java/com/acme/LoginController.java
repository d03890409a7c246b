package com.acme;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
class LoginController {
    private final Users users;
    private final LoginFailures failures;

    @PostMapping("/login")
    String login(@RequestParam String login, @RequestParam String password) {
        User user = users.verifySecret(login, password);
        if (user == null) {
            failures.record(login);
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        return user.token();
    }

    @PostMapping("/pin")
    String pin(@RequestParam String login, @RequestParam String pin) {
        User user = users.verifySecret(login, pin);
        if (user == null) { // <- finding
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        return user.token();
    }
}
