package com.example.media;

import java.io.IOException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class ProbeController {

    @GetMapping("/probe")
    public int probe(@RequestParam String file) throws IOException, InterruptedException {
        return new ProcessBuilder("ffprobe", "-i", "media/" + file).start().waitFor();
    }

    @PostMapping("/rotate/{number}")
    public int rotate(@PathVariable long number) throws IOException, InterruptedException {
        return Runtime.getRuntime().exec(new String[] {"sh", "-c", "jpegtran -rotate 90 " + number + ".jpg > out.jpg"}).waitFor();
    }

    @PostMapping("/shrink")
    public int shrink(@RequestParam String name) throws IOException, InterruptedException {
        return new ProcessBuilder(List.of("sh", "-c", "cwebp all.png -o out.webp")).start().waitFor();
    }
}
