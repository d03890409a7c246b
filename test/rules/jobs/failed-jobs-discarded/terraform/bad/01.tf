resource "aws_sqs_queue" "orders" { # <- finding
  name                       = "orders"
  visibility_timeout_seconds = 180
}

resource "aws_lambda_event_source_mapping" "orders" {
  event_source_arn = aws_sqs_queue.orders.arn
  function_name    = aws_lambda_function.worker.arn
}
