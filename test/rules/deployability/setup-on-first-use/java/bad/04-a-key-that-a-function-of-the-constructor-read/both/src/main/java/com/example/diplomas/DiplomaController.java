package com.example.diplomas;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DiplomaController {
    private final DiplomaSigner signer;

    DiplomaController(DiplomaSigner signer) {
        this.signer = signer;
    }

    @PostMapping("/diplomas")
    byte[] sign(@RequestBody byte[] document) throws Exception {
        return signer.sign(document);
    }
}
