package com.example.parcels;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class CarrierController {

    private final Mac mac;
    private final Parcels parcels;

    public CarrierController(Mac mac, Parcels parcels) {
        this.mac = mac;
        this.parcels = parcels;
    }

    @PostMapping("/carriers/events")
    public ResponseEntity<Void> event(@RequestBody String body, @RequestHeader("X-Signature") String given) {
        String expected = HexFormat.of().formatHex(mac.doFinal(body.getBytes()));
        if (!expected.equals(given)) {
            return ResponseEntity.status(401).build();
        }
        parcels.moved(body);
        return ResponseEntity.noContent().build();
    }
}
