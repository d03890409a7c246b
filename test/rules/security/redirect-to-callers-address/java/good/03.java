package shop;

import jakarta.servlet.http.*;
import java.io.IOException;

class Find extends HttpServlet {
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.sendRedirect("/products?q=" + request.getParameter("q"));
  }
}