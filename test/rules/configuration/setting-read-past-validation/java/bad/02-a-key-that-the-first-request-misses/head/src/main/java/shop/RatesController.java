package shop;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class RatesController {
    @GetMapping("/rates/{code}")
    public String rate(@PathVariable String code) {
        return key() + code;
    }

    private static String key() {
        String key = System.getenv("RATES_API_KEY"); // <- finding
        if (key == null || key.isBlank()) {
            throw new IllegalStateException("RATES_API_KEY is not set");
        }
        return key;
    }
}
