package com.acme;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class MilesController {
    private final JdbcTemplate jdbc;
    private final Signatures signatures;
    private final ObjectMapper json;

    public MilesController(JdbcTemplate jdbc, Signatures signatures, ObjectMapper json) {
        this.jdbc = jdbc;
        this.signatures = signatures;
        this.json = json;
    }

    @PostMapping("/webhooks/airline")
    public void airline(@RequestBody byte[] raw) throws IOException {
        signatures.verify(raw);
        var event = json.readTree(raw);
        if (!"flight.flown".equals(event.path("type").asText())) {
            return;
        }
        jdbc.update("UPDATE travellers SET miles = miles + ? WHERE id = ?", event.path("miles").asInt(), event.path("traveller").asText()); // <- finding
    }
}
