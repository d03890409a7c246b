resource "aws_ecs_task_definition" "mailer" {
  family                = "mailer"
  container_definitions = <<EOF
[
  {
    "name": "mailer",
    "image": "shop/mailer", # <- finding
    "environment": [{ "name": "QUEUE", "value": "${aws_sqs_queue.mail.url}" }]
  }
]
EOF
}
