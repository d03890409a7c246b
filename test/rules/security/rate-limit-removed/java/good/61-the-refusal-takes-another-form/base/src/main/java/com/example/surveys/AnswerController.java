package com.example.surveys;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class AnswerController {

    private final Pace pace;
    private final Answers answers;

    public AnswerController(Pace pace, Answers answers) {
        this.pace = pace;
        this.answers = answers;
    }

    @PostMapping("/answers")
    public ResponseEntity<Void> add(@RequestBody Answer answer, HttpServletRequest request) {
        if (pace.isTooFast(request.getRemoteAddr())) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
        answers.add(answer);
        return ResponseEntity.accepted().build();
    }
}
