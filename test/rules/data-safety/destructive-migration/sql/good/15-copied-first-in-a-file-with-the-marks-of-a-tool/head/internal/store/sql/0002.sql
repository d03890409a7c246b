-- +goose Up
CREATE TABLE visits_2025 AS SELECT * FROM visits;
DELETE FROM visits;
