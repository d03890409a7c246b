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
        return new ProcessBuilder("sh", "-c", "ffprobe -i media/" + file).start().waitFor(); // <- finding
    }

    @PostMapping("/rotate/{name}")
    public int rotate(@PathVariable String name) throws IOException, InterruptedException {
        String command = String.format("jpegtran -rotate 90 %s > out.jpg", name);
        return Runtime.getRuntime().exec(new String[] {"/bin/bash", "-c", command}).waitFor(); // <- finding
    }

    @PostMapping("/shrink")
    public int shrink(@RequestParam String name) throws IOException, InterruptedException {
        return new ProcessBuilder(List.of("bash", "-c", "cwebp " + name + " -o out.webp")).start().waitFor(); // <- finding
    }
}
