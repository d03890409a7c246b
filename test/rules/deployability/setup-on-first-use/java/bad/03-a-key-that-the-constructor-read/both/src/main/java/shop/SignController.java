package shop;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class SignController {
    private final Signer signer;
    public SignController(Signer signer) { this.signer = signer; }
    @GetMapping("/s")
    public byte[] s() throws Exception { return signer.sign("x"); }
}
