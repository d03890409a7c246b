package yard;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class ShipController {
    private final Ships ships;

    @GetMapping("/ships/{name}")
    public Ship show(@PathVariable String name) {
        return ships.findShip(name);
    }
}
