resource "aws_sqs_queue" "failures" {
  name = "failures"
}

resource "aws_lambda_function" "worker" {
  function_name = "worker"

  dead_letter_config {
    target_arn = aws_sqs_queue.failures.arn
  }
}

resource "aws_lambda_event_source_mapping" "failures" {
  event_source_arn = aws_sqs_queue.failures.arn
  function_name    = aws_lambda_function.alert.arn
}
