package com.example.pay;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class RunController {
    private final RunService service;

    RunController(RunService service) {
        this.service = service;
    }

    @PostMapping("/runs/{id}/approval")
    public void approve(@PathVariable String id) {
        service.confirm(id);
    }
}
