require 'action_controller/railtie'
require 'rack/cors'

module Cinema
  class Application < Rails::Application
    config.root = File.expand_path('..', __dir__)
    config.api_only = true
    config.eager_load = false
    config.consider_all_requests_local = false
    config.secret_key_base = 'only on this machine'
    config.logger = Logger.new(nil)
    config.middleware.use ActionDispatch::Cookies
  end
end
