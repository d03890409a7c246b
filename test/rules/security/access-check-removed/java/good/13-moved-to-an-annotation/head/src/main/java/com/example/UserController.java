package com.example;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.*;

@RestController
class UserController {
    @PreAuthorize("hasRole('ADMIN')")
    @PostMapping("/users/{id}/lock")
    void lock(@PathVariable long id) {
        users.lock(id);
    }
}
