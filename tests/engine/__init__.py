"""The engine, proved on small trees and by properties."""
