package com.example;

import org.springframework.web.bind.annotation.*;

@RestController
class UserController {
    @PostMapping("/users/{id}/lock")
    void lock(@PathVariable long id, Caller caller) {
        if (!caller.hasRole("ADMIN")) {
            throw new ForbiddenException();
        }
        users.lock(id);
    }
}
