package shop;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class SignUp extends HttpServlet {
    private static final Logger log = LoggerFactory.getLogger(SignUp.class);

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        log.info("sign-up of {}", request.getParameter("phone")); // <- finding
        response.setStatus(204);
    }
}
