package com.acme;

import io.github.resilience4j.ratelimiter.annotation.RateLimiter;
import org.springframework.web.bind.annotation.*;

@RestController
@RateLimiter(name = "notes")
public class NoteController {
    private final Notes notes;
    public NoteController(Notes notes) { this.notes = notes; }

    @PostMapping("/notes")
    public void create(@RequestBody Note note) {
        notes.save(note);
    }
}
