require 'action_controller/railtie'
require 'rack/cors'

class Application < Rails::Application
  config.root = File.expand_path('..', __dir__)
  config.api_only = true
  config.eager_load = false
  config.consider_all_requests_local = false
  config.secret_key_base = 'of a server for tests'
  config.logger = Logger.new(nil)

  routes.append do
    get '/data' => 'data#show'
    post '/data' => 'data#echo'
    put '/data' => 'data#echo'
    match '/private' => 'private#show', via: :all
    get '/crash' => 'data#crash'
  end
end

class DataController < ActionController::API
  def show
    render json: { ok: true }
  end

  def echo
    render json: request.raw_post
  end

  def crash
    raise 'It broke'
  end
end

class PrivateController < ActionController::API
  before_action :log_in

  def show
    render json: { ok: true }
  end

  private

  def log_in
    head :unauthorized unless request.headers['Authorization']
  end
end
