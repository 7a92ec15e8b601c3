Rails.application.config.middleware.insert_before 0, Rack::Cors do
  # recipe 1
end
